import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createNotices } from '../parts/notices.ts';
import './console.css';
import { Entrance } from './entrance.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { createQueries } from './queries.ts';
import { TextsProvider } from './texts-context.tsx';
import { theme } from './theme.ts';

/** Everything around the console: looks, texts and what is fetched. */
export const App = () => {
  const [queries] = useState(createQueries);
  const [notices] = useState(createNotices);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <TextsProvider>
          <FaultBoundary>
            <Entrance notices={notices} />
          </FaultBoundary>
        </TextsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
};
