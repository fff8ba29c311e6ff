package org.leadtocash.pricing.book;

import java.util.List;

/** What a group of records has in common beside the values of its key: the condition type and which fields it has. */
record Path(ConditionType type, List<KeyField> fields) {}
