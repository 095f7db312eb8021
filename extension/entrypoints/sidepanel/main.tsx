import { render } from 'preact'
import { Icon } from '../../ui/icon.tsx'

const root = document.getElementById('panel')
if (root) render(<Icon name="brand" />, root)
