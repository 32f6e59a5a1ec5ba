namespace Waymark.Engine;
