/** The provider's name by itself: the panel's header says it before anything else of the pack is loaded. */
export const SPECTRUMVOIP = 'SpectrumVoIP'
