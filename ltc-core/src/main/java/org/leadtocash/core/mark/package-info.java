/** Marks in the code that the build's checks read; nothing of the field. Exported to our own modules only. */
package org.leadtocash.core.mark;
