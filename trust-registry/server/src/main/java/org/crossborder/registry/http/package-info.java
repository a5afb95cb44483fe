// SPDX-License-Identifier: Apache-2.0
/** What every part of the API shares. */
@NullMarked
package org.crossborder.registry.http;

import org.jspecify.annotations.NullMarked;
