package org.leadtocash.core.journey;

import org.leadtocash.core.organisation.Role;

/**
 * The roles that the shipped models speak of. Account, solution and fulfilment responsible are the three who answer for a
 * customer together.
 */
public final class Roles {
    /** Marketing. */
    public static final Role MKT = Role.of("MKT");

    /** The desk that takes in leads. */
    public static final Role LDR = Role.of("LDR");

    /** The account responsible: answers for the customer. */
    public static final Role AR = Role.of("AR");

    /** The solution responsible: answers for what is offered. */
    public static final Role SR = Role.of("SR");

    /** The fulfilment responsible: answers for what is delivered. */
    public static final Role FR = Role.of("FR");

    /** The sales manager. */
    public static final Role SM = Role.of("SM");

    /** The deal desk: answers for the price. */
    public static final Role DD = Role.of("DD");

    /** The bid manager. */
    public static final Role BID = Role.of("BID");

    /** Legal. */
    public static final Role LEG = Role.of("LEG");

    /** Trade compliance. */
    public static final Role CMP = Role.of("CMP");

    /** Credit control. */
    public static final Role CRD = Role.of("CRD");

    /** The financial controller. */
    public static final Role FIN = Role.of("FIN");

    /** The contract manager. */
    public static final Role CTM = Role.of("CTM");

    /** The order manager. */
    public static final Role OM = Role.of("OM");

    /** Logistics. */
    public static final Role LOG = Role.of("LOG");

    /** Billing. */
    public static final Role BIL = Role.of("BIL");

    /** Cash application. */
    public static final Role CSH = Role.of("CSH");

    /** Collection. */
    public static final Role COL = Role.of("COL");

    /** After-sales service. */
    public static final Role SVC = Role.of("SVC");

    /** The service manager. */
    public static final Role SVM = Role.of("SVM");

    /** The customer. */
    public static final Role CUS = Role.of("CUS");

    /** The team that decides above the threshold. */
    public static final Role SDT = Role.of("SDT");

    /** A system, acting by itself. */
    public static final Role SYS = Role.of("SYS");

    /** Development. */
    public static final Role RND = Role.of("RND");

    /** Quality. */
    public static final Role QA = Role.of("QA");

    /** Production planning. */
    public static final Role PLN = Role.of("PLN");

    /** Purchasing. */
    public static final Role PUR = Role.of("PUR");

    /** The board. */
    public static final Role BRD = Role.of("BRD");

    /** The keepers of master records. */
    public static final Role MDM = Role.of("MDM");

    private Roles() {}
}
