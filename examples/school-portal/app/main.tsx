import { createRoot } from 'react-dom/client';
import '@klasseklima/react/styles.css';
import './portal.css';
import { Portal } from './portal.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Portal />);
