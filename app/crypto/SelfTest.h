// Known-answer tests of every primitive in use, run once at start. Throws selfTestFailed with the primitive's name.
#pragma once

namespace simsa {
void selfTest();
}
