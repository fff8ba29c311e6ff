/**
 * Who sells, where, in which line of business, and who may decide: the organisation as a dated matrix.
 * {@link org.leadtocash.core.organisation.Organisation} is the entry point.
 *
 * <p>A group is several trees at once. <em>Legal entities</em> own each other, keep books in a currency and sign contracts;
 * <em>regions</em> and <em>business lines</em> steer; a <em>unit</em>, say the sales office in Lyon, belongs to one entity, one region
 * and one line at the same time, and is moved from one to another on a date. A <em>post</em> stands in a unit, carries roles, and is
 * held by one person at a time; a <em>delegation</em> lends roles to somebody else for a while.
 *
 * <p>{@link org.leadtocash.core.organisation.Organisation} is all of this over time, checked as a whole when it is built.
 * {@link org.leadtocash.core.organisation.Organisation#at} is the organisation on a day: who holds a post, what a person may do and on
 * whose behalf, where a document stands. A {@link org.leadtocash.core.organisation.Scope} is a part of the matrix ("business line TV in
 * EMEA, and everything of the French company"); engines take one wherever a rule, a role or a report holds for a part only, and ask
 * whether it covers the {@link org.leadtocash.core.organisation.DocumentScope} of a document.
 *
 * <p>A company without regions, lines or parents is a group of one: it states its entity, and nothing else changes.
 */
package org.leadtocash.core.organisation;
