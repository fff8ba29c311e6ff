/**
 * Why a decision came out as it did: {@link org.leadtocash.core.finding.Finding} is the one vocabulary of reasons for
 * every engine.
 *
 * <p>A sales clerk who is refused needs every reason, not the first; a tester needs them in one stable order; an
 * auditor needs to know which rule spoke and on whose authority. A {@link org.leadtocash.core.finding.Finding} is one
 * reason as data: a permanent code, how much it weighs ({@link org.leadtocash.core.finding.Severity}), what it is about
 * ({@link org.leadtocash.core.finding.Subject}), typed parameters, remedies, and the rule it comes from. Text is made
 * later, in the reader's language. {@link org.leadtocash.core.finding.Findings} keeps them in order.
 *
 * <p>Engines do not call each other. What one hands another is a {@link org.leadtocash.core.finding.Verdict}: its
 * findings about one version of one document, with a date of expiry. What a person may add is a
 * {@link org.leadtocash.core.finding.Clearance}: it covers a finding, within a ceiling and until a date. What a person
 * may read is said by a {@link org.leadtocash.core.finding.Viewer}: {@code view} masks the rest and says that it did.
 *
 * <p>Codes are permanent. Each module ships its catalogue as {@code findings.csv}, read into a
 * {@link org.leadtocash.core.finding.CodeCatalogue} and only ever appended to.
 */
package org.leadtocash.core.finding;
