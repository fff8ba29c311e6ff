/** Lead-to-cash test kit: generators and laws for adopters' own rule suites. */
@org.jspecify.annotations.NullMarked
module org.leadtocash.testkit {
    requires transitive org.leadtocash.core;
    requires transitive org.leadtocash.pricing;
    requires transitive org.leadtocash.i18n;
    requires transitive net.jqwik.api;
    requires static transitive org.jspecify;

    exports org.leadtocash.testkit.core;
    exports org.leadtocash.testkit.flow;
    exports org.leadtocash.testkit.receivable;
    exports org.leadtocash.testkit.credit;
    exports org.leadtocash.testkit.identifier;
    exports org.leadtocash.testkit.invoice;
    exports org.leadtocash.testkit.stage;

    provides net.jqwik.api.SampleReportingFormat with
            org.leadtocash.testkit.core.JsonCaseFormat;
}
