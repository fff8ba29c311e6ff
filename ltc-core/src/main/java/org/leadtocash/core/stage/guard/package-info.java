/**
 * Guards: the named questions that a model can ask before a step. {@link org.leadtocash.core.stage.guard.Guards} is the
 * entry point.
 *
 * <p>A guard answers from the instance and the context and from nothing else: it holds, it does not, or that is not
 * settled. A host adds its own by name; a model that names one nobody knows cannot be made into a machine.
 */
package org.leadtocash.core.stage.guard;
