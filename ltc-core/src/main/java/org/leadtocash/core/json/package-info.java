/**
 * Values as JSON and back, with one canonical text for each value: {@link org.leadtocash.core.json.LtcJson} is the entry
 * point.
 *
 * <p>A decision is replayed years later from what was stored, so its text and its hash must not depend on a serializer's
 * version. {@link org.leadtocash.core.json.Json} is the tree, {@link org.leadtocash.core.json.JsonText} reads it
 * strictly and knows the place of every element, and {@link org.leadtocash.core.json.CanonicalJson} writes the one text
 * that is hashed: members in order, no white space, decimals as strings.
 *
 * <p>A {@link org.leadtocash.core.json.JsonCodec} says how a value is written and read; most are declared field by field
 * with {@link org.leadtocash.core.json.ObjectCodec}, which also gives the JSON Schema. Reading reports all problems at
 * once, each with its JSON pointer, and a guess where a name is close. Engines bring their own codecs and this package
 * knows none of them.
 *
 * <p>Hosts that already use Jackson register {@link org.leadtocash.core.json.Jackson3Module} or
 * {@link org.leadtocash.core.json.Jackson2Module}; both speak the same format.
 */
package org.leadtocash.core.json;
