// SPDX-License-Identifier: Apache-2.0
/**
 * Who may do what: roles and acts, the endpoints of the gateway with the act that each is, local
 * accounts, and how much one caller may ask for (docs/decisions/0075).
 */
@NullMarked
package org.crossborder.gateway.access;

import org.jspecify.annotations.NullMarked;
