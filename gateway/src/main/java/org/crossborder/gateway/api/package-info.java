// SPDX-License-Identifier: Apache-2.0
/** The national side's REST API; its description is openapi.json. */
@NullMarked
package org.crossborder.gateway.api;

import org.jspecify.annotations.NullMarked;
