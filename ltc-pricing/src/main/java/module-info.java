/** Lead-to-cash pricing: books, procedures, priced documents and tax amounts. */
@org.jspecify.annotations.NullMarked
module org.leadtocash.pricing {
    requires transitive org.leadtocash.core;
    requires static transitive org.jspecify;
    requires static transitive jakarta.validation;

    exports org.leadtocash.pricing.book;
    exports org.leadtocash.pricing.condition;
    exports org.leadtocash.pricing.document;
    exports org.leadtocash.pricing.invoice;
    exports org.leadtocash.pricing.procedure;
    exports org.leadtocash.pricing.request;
    exports org.leadtocash.pricing.tax;
}
