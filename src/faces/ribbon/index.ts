export { type RibbonCommand, ribbonCommands } from './ribbon-commands';
