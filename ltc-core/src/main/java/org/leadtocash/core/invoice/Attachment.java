package org.leadtocash.core.invoice;

/**
 * A document that travels inside the invoice (BT-125).
 *
 * @param mimeCode its kind, such as application/pdf (BT-125-1)
 * @param filename its name (BT-125-2)
 * @param base64 its content in Base64 (BT-125)
 */
public record Attachment(String mimeCode, String filename, String base64) {}
