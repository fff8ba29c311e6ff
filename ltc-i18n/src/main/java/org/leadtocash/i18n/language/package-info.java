/**
 * What people read, in their language: {@link org.leadtocash.i18n.language.Messages} says a finding, a remedy, the name of
 * a document or stage.
 *
 * <p>Engines speak in codes with typed parameters; {@link org.leadtocash.i18n.language.Texts} of a language hold a pattern
 * for each code. The pattern is one of ICU's message format, its arguments are already written as people there write
 * amounts, days and numbers; whole numbers choose the plural. A language that lacks a text hands over to its parent as the
 * CLDR has it: {@code zh-TW} goes to {@code zh-Hant} and not to simplified Chinese. What no language has is said by its
 * code and parameters, never by nothing, and the answer tells which locale it is in.
 *
 * <p>Each file of texts says whether people have reviewed it.
 */
package org.leadtocash.i18n.language;
