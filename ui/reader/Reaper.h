// Worker threads that outlive the widget that began them: told to end, they are waited for here, never by the GUI.
#pragma once

#include <functional>

namespace simsa {

// Runs the work in a thread of its own. At the end of the program it is waited for, three seconds at most.
void runInBackground(std::function<void()> work);

} // namespace simsa
