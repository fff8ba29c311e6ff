/** Lead-to-cash: values and pure decisions, with every reason said. */
@org.jspecify.annotations.NullMarked
module org.leadtocash.core {
    requires java.xml;
    requires transitive org.joda.money;
    requires static transitive org.jspecify;
    requires static transitive jakarta.validation;
    requires tools.jackson.core;
    requires static tools.jackson.databind;
    requires static com.fasterxml.jackson.databind;

    exports org.leadtocash.core.audit;
    exports org.leadtocash.core.credit;
    exports org.leadtocash.core.credit.account;
    exports org.leadtocash.core.credit.booking;
    exports org.leadtocash.core.credit.command;
    exports org.leadtocash.core.credit.exposure;
    exports org.leadtocash.core.credit.ledger;
    exports org.leadtocash.core.credit.release;
    exports org.leadtocash.core.credit.rule;
    exports org.leadtocash.core.document;
    exports org.leadtocash.core.exchange;
    exports org.leadtocash.core.expression;
    exports org.leadtocash.core.fact;
    exports org.leadtocash.core.finding;
    exports org.leadtocash.core.flow;
    exports org.leadtocash.core.form;
    exports org.leadtocash.core.invoice;
    exports org.leadtocash.core.invoice.amount;
    exports org.leadtocash.core.invoice.line;
    exports org.leadtocash.core.invoice.party;
    exports org.leadtocash.core.invoice.payment;
    exports org.leadtocash.core.flow.balance;
    exports org.leadtocash.core.flow.chart;
    exports org.leadtocash.core.flow.extract;
    exports org.leadtocash.core.flow.rule;
    exports org.leadtocash.core.flow.table;
    exports org.leadtocash.core.journey;
    exports org.leadtocash.core.journey.mapping;
    exports org.leadtocash.core.journey.thread;
    exports org.leadtocash.core.journey.variant;
    exports org.leadtocash.core.json;
    exports org.leadtocash.core.receivable;
    exports org.leadtocash.core.receivable.ageing;
    exports org.leadtocash.core.receivable.allocation;
    exports org.leadtocash.core.receivable.dunning;
    exports org.leadtocash.core.receivable.interest;
    exports org.leadtocash.core.receivable.reconciliation;
    exports org.leadtocash.core.receivable.terms;
    exports org.leadtocash.core.receivable.valuation;
    exports org.leadtocash.core.mark to
            org.leadtocash.pricing,
            org.leadtocash.i18n,
            org.leadtocash.testkit;
    exports org.leadtocash.core.organisation;
    exports org.leadtocash.core.quantity;
    exports org.leadtocash.core.source;
    exports org.leadtocash.core.stage;
    exports org.leadtocash.core.stage.analysis;
    exports org.leadtocash.core.stage.diagram;
    exports org.leadtocash.core.stage.gate;
    exports org.leadtocash.core.stage.guard;
    exports org.leadtocash.core.stage.instance;
    exports org.leadtocash.core.stage.migration;
    exports org.leadtocash.core.stage.model;
    exports org.leadtocash.core.stage.outlook;
    exports org.leadtocash.core.stage.sla;
    exports org.leadtocash.core.stage.upgrade;
    exports org.leadtocash.core.stage.variant;
    exports org.leadtocash.core.money;
    exports org.leadtocash.core.tape;
    exports org.leadtocash.core.tax;
    exports org.leadtocash.core.table to
            org.leadtocash.jdbc,
            org.leadtocash.pricing,
            org.leadtocash.i18n,
            org.leadtocash.testkit;
    exports org.leadtocash.core.decimal to
            org.leadtocash.pricing,
            org.leadtocash.i18n,
            org.leadtocash.testkit,
            org.leadtocash.benchmarks;
    exports org.leadtocash.core.time;
    exports org.leadtocash.core.trace;
}
