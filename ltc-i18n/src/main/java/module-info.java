/** Lead-to-cash regions and languages: the law as dated, cited data, and texts for every reader. */
@org.jspecify.annotations.NullMarked
module org.leadtocash.i18n {
    requires transitive org.leadtocash.core;
    requires com.ibm.icu;
    requires static transitive org.jspecify;
    requires static transitive jakarta.validation;

    exports org.leadtocash.i18n.format;
    exports org.leadtocash.i18n.identifier;
    exports org.leadtocash.i18n.identifier.constraint;
    exports org.leadtocash.i18n.invoice;
    exports org.leadtocash.i18n.invoice.code;
    exports org.leadtocash.i18n.invoice.mandate;
    exports org.leadtocash.i18n.invoice.term;
    exports org.leadtocash.i18n.language;
    exports org.leadtocash.i18n.payment;
    exports org.leadtocash.i18n.region;
    exports org.leadtocash.i18n.region.pack;
    exports org.leadtocash.i18n.region.place;
    exports org.leadtocash.i18n.tax;
    exports org.leadtocash.i18n.tax.law;
    exports org.leadtocash.i18n.tax.rate;
}
