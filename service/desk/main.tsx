import './styles/index.css'
import { startDesk } from './start.tsx'

const root = document.getElementById('desk')
if (root) await startDesk(window, root)
