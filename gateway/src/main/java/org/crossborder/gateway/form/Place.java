// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

/**
 * Where something is typed.
 *
 * @param line of goods from 1; 0 for what is asked once
 */
public record Place(FormSection section, FormField field, int line) {}
