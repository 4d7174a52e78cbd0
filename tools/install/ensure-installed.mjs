// Runs before every command of package.json, on whatever Node the machine has (20 or newer): it installs the packages when the
// lockfile has changed since the last time. It is plain JavaScript because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = join(root, 'node_modules', '.baken-installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Baken needs Node 20 or newer to begin with; this is Node ${process.versions.node}.`);
  process.exit(1);
}
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Installing packages …');
  // `npm install` and not `npm ci`: the lockfile names packages for other platforms that not every registry mirror has, and only
  // `ci` insists on them. Versions and checksums are the lockfile's all the same, and it is not written.
  const npm = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      'The packages could not be installed. Is the package registry reachable? `npm install` tells more.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
