/** What the packages of this module share; not exported. */
package org.leadtocash.i18n;
