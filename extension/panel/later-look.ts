/** The styles of all that comes after the first view. */
import './styles/later.css'

export const laterLook = true
