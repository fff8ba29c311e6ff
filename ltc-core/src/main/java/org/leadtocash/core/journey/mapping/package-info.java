/**
 * What other systems call the stages of the shipped models: {@link org.leadtocash.core.journey.mapping.ExternalStates} is
 * the entry point.
 *
 * <p>Other systems tell a state by one code of a short list: TM Forum's interfaces by an enumeration each, Salesforce by a
 * category behind any label. A stage names that code, and several stages may share one. What a stage is called on a screen,
 * in which language, is a label, and changes nothing of it: an integration reads codes, people read labels.
 */
package org.leadtocash.core.journey.mapping;
