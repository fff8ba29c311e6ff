/** XML from strangers: read within limits, written in the order of its schema, and named place by place. */
@org.jspecify.annotations.NullMarked
package org.leadtocash.examples.einvoice.xml;
