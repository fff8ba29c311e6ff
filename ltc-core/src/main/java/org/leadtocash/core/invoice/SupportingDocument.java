package org.leadtocash.core.invoice;

import java.util.Optional;

/**
 * A document that proves what the invoice claims (BG-24).
 *
 * @param reference its number (BT-122)
 * @param description what it is (BT-123)
 * @param location where it can be found (BT-124)
 * @param attachment itself (BT-125)
 */
public record SupportingDocument(
        String reference, String description, String location, Optional<Attachment> attachment) {}
