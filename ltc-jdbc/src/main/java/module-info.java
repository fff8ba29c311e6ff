/** Lead-to-cash on a database: plain JDBC, and nothing of a framework. */
@org.jspecify.annotations.NullMarked
module org.leadtocash.jdbc {
    requires transitive org.leadtocash.core;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports org.leadtocash.jdbc.credit;
    exports org.leadtocash.jdbc.schema;
    exports org.leadtocash.jdbc.stage;
}
