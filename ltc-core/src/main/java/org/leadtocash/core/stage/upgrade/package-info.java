/**
 * Moving documents to a newer version of their model: when, in which pages, and what came of it.
 * {@link org.leadtocash.core.stage.upgrade.Upgrade} is the entry point.
 */
@org.jspecify.annotations.NullMarked
package org.leadtocash.core.stage.upgrade;
