// SPDX-License-Identifier: Apache-2.0
/**
 * Tells a person, by webhook and by e-mail, what needs one: once when it has lasted, once when it
 * is over, and in one message however much goes wrong at once (decision 77).
 */
@NullMarked
package org.crossborder.gateway.alert;

import org.jspecify.annotations.NullMarked;
