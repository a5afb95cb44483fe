// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

/**
 * What is wrong in a form.
 *
 * @param field id of the field
 * @param message name of the text
 */
record FormError(String field, String message) {}
