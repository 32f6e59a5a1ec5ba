namespace Waymark.Core;
