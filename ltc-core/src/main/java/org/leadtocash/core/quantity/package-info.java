/** How much of something: {@link org.leadtocash.core.quantity.Quantity} is an exact amount of one unit. */
package org.leadtocash.core.quantity;
