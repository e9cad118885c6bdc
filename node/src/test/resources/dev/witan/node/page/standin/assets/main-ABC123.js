// A stand-in for the page's script, long enough that a server would want to compress it.
document.body.append("one two three four five six seven eight nine ten eleven twelve thirteen");
document.body.append("one two three four five six seven eight nine ten eleven twelve thirteen");
