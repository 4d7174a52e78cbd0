/** The provider without the package's front door, which warns at every start on a Node whose release line has no name yet. */
declare module 'oidc-provider/lib/provider.js' {
  export { default as Provider } from 'oidc-provider';
}
