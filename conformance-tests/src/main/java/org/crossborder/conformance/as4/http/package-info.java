// SPDX-License-Identifier: Apache-2.0
/** Messages over HTTPS, out and in. */
@NullMarked
package org.crossborder.conformance.as4.http;

import org.jspecify.annotations.NullMarked;
