package org.leadtocash.core.journey;

import org.leadtocash.core.stage.model.Event;

/** The stages of a delivery, and the events that move it: the names of {@link Journeys#delivery}. */
public final class DeliveryStages {
    /** It is planned. */
    public static final String PLANNED = "PLANNED";

    /** Goods are set aside. */
    public static final String ALLOCATED = "ALLOCATED";

    /** They are taken from the shelf. */
    public static final String PICKING = "PICKING";

    /** They stand packed at the door. */
    public static final String PACKED = "PACKED";

    /** They are no longer in our books. */
    public static final String GOODS_ISSUED = "GOODS_ISSUED";

    /** They are on their way. */
    public static final String IN_TRANSIT = "IN_TRANSIT";

    /** Something went wrong on the way. */
    public static final String EXCEPTION = "EXCEPTION";

    /** They have arrived, and are being looked at. */
    public static final String AWAITING_ACCEPTANCE = "AWAITING_ACCEPTANCE";

    /** They have arrived. */
    public static final String DELIVERED = "DELIVERED";

    /** The customer has accepted them. */
    public static final String ACCEPTED = "ACCEPTED";

    /** They came back. */
    public static final String RETURNED = "RETURNED";

    /** They never left. */
    public static final String CANCELLED = "CANCELLED";

    /** Goods are set aside for orders that were released. */
    public static final Event ALLOCATE = Event.of("allocate");

    /** They are taken from the shelf. */
    public static final Event PICK = Event.of("pick");

    /** They are packed. */
    public static final Event PACK = Event.of("pack");

    /** They leave our books: compliance and credit have said yes. */
    public static final Event ISSUE = Event.of("issue");

    /** They are on their way. */
    public static final Event DEPART = Event.of("depart");

    /** They arrive, and somebody signs for them. */
    public static final Event POD = Event.of("pod");

    /** The customer accepts them. */
    public static final Event ACCEPT = Event.of("accept");

    /** Nobody objected in time, and the contract says that this is a yes. */
    public static final Event DEEM = Event.of("deem");

    /** Something goes wrong on the way. */
    public static final Event EXCEPTION_IT = Event.of("exception");

    /** They go on. */
    public static final Event RESUME = Event.of("resume");

    /** They come back. Takes a reason. */
    public static final Event RETURN_GOODS = Event.of("returnGoods");

    /** The customer does not want them. Takes a reason. */
    public static final Event REFUSE = Event.of("refuse");

    /** They are taken back into our books, by logistics and finance together. Takes a reason. */
    public static final Event REVERSE = Event.of("reverse");

    /** They are not sent. Takes a reason. */
    public static final Event CANCEL = Event.of("cancel");

    private DeliveryStages() {}
}
