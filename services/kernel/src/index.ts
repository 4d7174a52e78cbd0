export * from './assert-never.ts';
export * from './call-context.ts';
export * from './clock.ts';
export * from './fault.ts';
export * from './id.ts';
export * from './result.ts';
