package org.leadtocash.pricing.book;

import java.util.List;
import org.leadtocash.pricing.condition.ConditionType;
import org.leadtocash.pricing.condition.KeyField;

/** What a group of records has in common beside the values of its key: the condition type and which fields it has. */
record Path(ConditionType type, List<KeyField> fields) {}
