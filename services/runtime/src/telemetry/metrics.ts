/**
 * Metrics of one service, in its own registry. Names begin with `baken_<service>_` and end in the unit; labels come from closed lists
 * that are declared with the metric, so that no label can carry a person.
 */
export interface Metrics {
  counter<Labels extends LabelLists>(name: string, help: string, labels?: Labels): Counter<Labels>;
  gauge<Labels extends LabelLists>(name: string, help: string, labels?: Labels): Gauge<Labels>;
  /** buckets: in the unit of the name. */
  histogram<Labels extends LabelLists>(
    name: string,
    help: string,
    buckets: readonly number[],
    labels?: Labels,
  ): Histogram<Labels>;
  /** The registry as Prometheus reads it. */
  text(): Promise<string>;
}

export type LabelLists = Readonly<Record<string, readonly string[]>>;
export type LabelsOf<Lists extends LabelLists> = { readonly [Name in keyof Lists]: Lists[Name][number] };

export interface Counter<Labels extends LabelLists> {
  add(count?: number, labels?: LabelsOf<Labels>): void;
}

export interface Gauge<Labels extends LabelLists> {
  set(value: number, labels?: LabelsOf<Labels>): void;
}

export interface Histogram<Labels extends LabelLists> {
  observe(value: number, labels?: LabelsOf<Labels>): void;
}
