// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A collection that JSON may leave out: absent means empty, and what is empty is not written. */
@JacksonAnnotationsInside
@JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface AbsentIsEmpty {}
