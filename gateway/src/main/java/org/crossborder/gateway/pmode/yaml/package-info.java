// SPDX-License-Identifier: Apache-2.0
/** P-Modes as an operator writes them: strict YAML, each mistake with its line and column. */
@NullMarked
package org.crossborder.gateway.pmode.yaml;

import org.jspecify.annotations.NullMarked;
