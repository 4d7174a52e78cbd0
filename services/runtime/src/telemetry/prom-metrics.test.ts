import { describe, expect, it } from '@jest/globals';
import { promMetrics } from './prom-metrics.ts';

describe('metrics of a service', () => {
  it('are told as Prometheus reads them, under the name of the service', async () => {
    const metrics = promMetrics('routing');
    metrics
      .counter('offers_total', 'Offers made', { outcome: ['accepted', 'lapsed'] })
      .add(2, { outcome: 'lapsed' });
    metrics.gauge('baken_routing_waiting_count', 'Visitors who wait').set(7);
    metrics.histogram('wait_seconds', 'How long visitors waited', [60, 600]).observe(90);
    const text = await metrics.text();
    expect(text).toContain('baken_routing_offers_total{outcome="lapsed"} 2');
    expect(text).toContain('baken_routing_waiting_count 7');
    expect(text).toContain('baken_routing_wait_seconds_bucket{le="600"} 1');
  });

  it('show a counter that has not risen yet as zero, so that its first rise is seen', async () => {
    const metrics = promMetrics('routing');
    metrics.counter('parked_total', 'Facts parked', { reason: ['unreadable', 'refused'] });
    expect(await metrics.text()).toContain('baken_routing_parked_total{reason="unreadable"} 0');
  });

  it('of one service are not seen by another in the same process', async () => {
    promMetrics('routing').counter('offers_total', 'Offers made');
    expect(await promMetrics('messaging').text()).not.toContain('offers');
  });

  it.each([
    ['of another service', 'baken_messaging_posts_total'],
    ['without a unit at its end', 'waiting'],
    ['with letters that a name may not have', 'Wait-seconds'],
  ])('refuse a name %s', (_, name) => {
    expect(() => promMetrics('routing').gauge(name, 'x')).toThrow(name);
  });

  it('refuse the same name twice', () => {
    const metrics = promMetrics('routing');
    metrics.counter('offers_total', 'Offers made');
    expect(() => metrics.counter('offers_total', 'Offers made')).toThrow();
  });

  it('refuse a label value that was not declared, without repeating it', () => {
    const offers = promMetrics('routing').counter('offers_total', 'Offers', { outcome: ['accepted'] });
    const smuggled: { readonly outcome: 'accepted' } = Object.assign(
      { outcome: 'accepted' as const },
      { outcome: 'Roosje' },
    );
    expect(() => offers.add(1, smuggled)).toThrow('offers_total has no series with these labels');
    expect(() => offers.add(1)).toThrow();
  });

  it('refuse a label that was not declared', () => {
    const offers = promMetrics('routing').counter('offers_total', 'Offers', { outcome: ['accepted'] });
    const smuggled = Object.assign({ outcome: 'accepted' as const }, { nickname: 'Roosje' });
    expect(() => offers.add(1, smuggled)).toThrow('offers_total has no series with these labels');
  });
});
