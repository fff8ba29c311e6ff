/**
 * Pictures of models: {@link org.leadtocash.core.stage.diagram.Diagram} is the entry point.
 *
 * <p>A model is drawn as text for Mermaid or as SVG of our own, in layers from the beginning to the end, with what is known
 * of one document (where it stands, which ways are blocked) or of many (how many stand where).
 */
package org.leadtocash.core.stage.diagram;
