package org.leadtocash.examples.einvoice.xml;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a type whose methods answer the object itself, so that a caller may drop the result; the build's checks read it. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@interface CanIgnoreReturnValue {}
