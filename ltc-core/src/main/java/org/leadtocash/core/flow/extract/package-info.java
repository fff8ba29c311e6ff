/**
 * Document flow from what an ERP gives: {@link org.leadtocash.core.flow.extract.FlowExtract} is the entry point. A main line is
 * written to a file of its own by {@code org.leadtocash.core.flow.table}.
 *
 * <p>An ERP keeps document flow as rows: this item followed from that one, so many pieces, so much money, on that day. What a
 * row means hangs on the category of its document, and each system has its own letters for them; a
 * {@link org.leadtocash.core.flow.extract.CategoryMap} says which is what. Such extracts are dirty. A row that can be read becomes
 * a link or a node, whatever rules it breaks; a row that cannot be read is rejected, with its number and the reason; and the
 * {@linkplain org.leadtocash.core.flow.extract.ExtractReport counts} add up.
 */
package org.leadtocash.core.flow.extract;
