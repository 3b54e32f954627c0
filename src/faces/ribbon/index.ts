export { type RibbonCommand, ribbonCommands, type RibbonEvent } from './ribbon-commands';
