/**
 * Asking about stages without acting: the way to a stage, what a person sees and fills in, who may do what where, what would
 * happen, and how two models differ. {@link org.leadtocash.core.stage.outlook.Outlook} is the entry point.
 */
package org.leadtocash.core.stage.outlook;
