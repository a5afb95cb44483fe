// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

/** What is wrong with one field; {@code message} is a key. */
record FormError(String field, String message) {}
